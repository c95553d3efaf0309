import type { ArticleId } from "../../core/ids.ts";
import { useDesk } from "../desk/desk.ts";

/** Says that an article was added by the reader of the page, with a way to take it away again; nothing of others. */
export function AddedLine({ article }: { readonly article: ArticleId | null }) {
  const { added, removeArticle } = useDesk();
  const one = article === null ? undefined : added.get(article);
  if (one === undefined) return null;
  const { id, title } = one.found.article;
  const remove = (button: HTMLElement) => {
    // The line goes with the article, and the focus must not go with the line.
    if (document.activeElement === button) button.closest<HTMLElement>("[tabindex]")?.focus();
    removeArticle(id);
  };
  return (
    <p className="added-line">
      <span>Added by you, for this visit</span>
      <button
        type="button"
        className="link"
        aria-label={`Remove ${title}`}
        onClick={({ currentTarget }) => remove(currentTarget)}
      >
        Remove
      </button>
    </p>
  );
}
