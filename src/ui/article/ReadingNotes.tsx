import { countText } from "../../core/count-text.ts";
import type { ArticleId } from "../../core/ids.ts";
import { useDesk } from "../desk/desk.ts";

/** Notes shown of one article; a long list is no longer read. */
const MOST = 30;

/** What the program could not place or date in an article that it read on this visit. */
export function ReadingNotes({ article }: { readonly article: ArticleId }) {
  const { added } = useDesk();
  const said = new Set(added.get(article)?.notes.map(({ note }) => note));
  if (said.size === 0) return null;
  const shown = [...said].slice(0, MOST);
  return (
    <section className="reading-notes" aria-label="What could not be settled">
      <h3>What could not be settled</h3>
      <ul>
        {shown.map((note) => (
          <li key={note}>{note}</li>
        ))}
        {said.size > MOST && <li>and {countText(said.size - MOST)} more</li>}
      </ul>
    </section>
  );
}
