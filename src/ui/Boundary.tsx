import { Component, type ReactNode } from "react";

type Props = {
  /** What stands inside, for the message: "map", "list". */
  readonly part: string;
  /** Another value mends the boundary: give what the part is drawn from. */
  readonly mendedBy?: unknown;
  readonly children: ReactNode;
};
type State = { readonly error: Error | null; readonly mendedBy: unknown };

/** Keeps a fault inside one part of the screen; the rest goes on. */
export class Boundary extends Component<Props, State> {
  override state: State = { error: null, mendedBy: this.props.mendedBy };

  static getDerivedStateFromError(error: Error): Partial<State> {
    return { error };
  }

  static getDerivedStateFromProps({ mendedBy }: Props, state: State): Partial<State> | null {
    return mendedBy === state.mendedBy ? null : { error: null, mendedBy };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <div className="boundary" role="alert">
        <p>The {this.props.part} met a fault and was closed. The rest works on.</p>
        <p className="quiet">{error.message}</p>
        <button type="button" className="button" onClick={() => this.setState({ error: null })}>
          Open it again
        </button>
      </div>
    );
  }
}
