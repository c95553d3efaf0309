import type { ArticleId } from "../../core/ids.ts";
import { useDesk } from "../desk/desk.ts";

/** Says that an article was added by the reader of the page, with a way to take it away again; nothing of others. */
export function AddedLine({ article }: { readonly article: ArticleId | null }) {
  const { added, removeArticle } = useDesk();
  const one = article === null ? undefined : added.get(article);
  if (one === undefined) return null;
  const { id, title } = one.found.article;
  return (
    <p className="added-line">
      <span>Added by you, for this visit</span>
      <button type="button" className="link" aria-label={`Remove ${title}`} onClick={() => removeArticle(id)}>
        Remove
      </button>
    </p>
  );
}
