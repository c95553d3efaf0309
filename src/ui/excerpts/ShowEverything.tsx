import { cleared } from "../../core/filter-change.ts";
import { useDesk } from "../desk/desk.ts";

/** The way out of a filter that leaves nothing. */
export function ShowEverything() {
  const { navigate } = useDesk();
  return (
    <button
      type="button"
      className="link"
      onClick={() => navigate((now) => ({ ...now, filter: cleared(now.filter) }))}
    >
      Show everything
    </button>
  );
}
