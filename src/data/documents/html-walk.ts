import type { DefaultTreeAdapterTypes } from "parse5";

export type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;
export type Element = DefaultTreeAdapterTypes.Element;

/** What is done at a node; where `enter` answers false its children are passed over, and so is `leave`. */
export type Visitor = {
  readonly enter: (node: Node) => boolean;
  readonly leave: (node: Node) => void;
};

/** Walks a tree in the order of the text with a stack of its own: a million tags deep is as good as one. */
export function walk(root: Node, { enter, leave }: Visitor): void {
  const open: { readonly node: Node; readonly children: readonly Node[]; next: number }[] = [];
  const visit = (node: Node) => {
    if (enter(node)) open.push({ node, children: "childNodes" in node ? node.childNodes : [], next: 0 });
  };
  visit(root);
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const child = top.children[top.next];
    top.next += 1;
    if (child !== undefined) visit(child);
    else {
      open.pop();
      leave(top.node);
    }
  }
}

export function isElement(node: Node): node is Element {
  return "tagName" in node;
}

export function attribute({ attrs }: Element, name: string): string | null {
  return attrs.find((one) => one.name === name)?.value ?? null;
}
