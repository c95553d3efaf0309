import type { Article, Mention, Span } from "../../core/article.ts";
import type { Block } from "../../core/blocks.ts";
import type { Excerpt } from "../../core/excerpt.ts";
import type { ExcerptId } from "../../core/ids.ts";
import { segments } from "../../core/segments.ts";
import { writeLink } from "../../data/link.ts";
import { NOTHING, useDesk, useViewState } from "../desk/desk.ts";

type Props = {
  readonly article: Article;
  /** What the reader wants to see: the first line of it can have the focus. */
  readonly passage: Span | null;
  /** The lines of it that are shown. */
  readonly blocks: readonly Block[];
  readonly excerpts: readonly Excerpt[];
  readonly opened: ExcerptId | null;
};

/** The article as it stands, its places, actors and dates marked. */
export function ArticleText({ article, passage, blocks, excerpts, opened }: Props) {
  return (
    <div className="article-text" lang={article.language} dir="auto">
      {blocks.map((block) => (
        <p
          key={block.start}
          className="article-block"
          data-kind={block.kind}
          {...(passage !== null && overlap(block, passage) && { "data-passage": "", tabIndex: -1 })}
        >
          {piecesOf(block, excerpts).map(({ span, excerpt }) =>
            excerpt === null ? (
              <Marked key={span.start} span={span} article={article} />
            ) : (
              <Sentence key={span.start} excerpt={excerpt} span={span} article={article} opened={opened} />
            ),
          )}
        </p>
      ))}
    </div>
  );
}

const overlap = (one: Span, other: Span): boolean => one.start < other.end && one.end > other.start;

type SentenceProps = {
  readonly excerpt: Excerpt;
  readonly span: Span;
  readonly article: Article;
  readonly opened: ExcerptId | null;
};

function Sentence({ excerpt, span, article, opened }: SentenceProps) {
  const { attend } = useDesk();
  return (
    <span
      className="sentence"
      data-excerpt={excerpt.id}
      data-opened={excerpt.id === opened}
      onPointerEnter={() => attend({ kind: "excerpt", excerpt: excerpt.id })}
      onPointerLeave={() => attend(NOTHING)}
    >
      <Marked span={span} article={article} />
    </span>
  );
}

function Marked({ span, article }: { readonly span: Span; readonly article: Article }) {
  return segments(span, article.mentions).map(({ start, end, mentions }) => (
    <Words key={start} words={article.text.slice(start, end)} mention={telling(mentions)} />
  ));
}

/** Of mentions that lie over one another the outermost is drawn: "Libyan National Army", not "Libyan". */
function telling(mentions: readonly Mention[]): Mention | undefined {
  return (
    mentions.find(({ kind }) => kind === "actor") ??
    mentions.find((mention) => !isDemonym(mention)) ??
    mentions[0]
  );
}

const isDemonym = (mention: Mention): boolean => mention.kind === "place" && mention.demonym;

function Words({ words, mention }: { readonly words: string; readonly mention: Mention | undefined }) {
  const { atlas } = useDesk();
  const state = useViewState();
  if (mention === undefined) return words;
  switch (mention.kind) {
    case "date":
      return <span className="date">{words}</span>;
    case "actor":
      return (
        <span
          className="actor"
          title={atlas.actors.get(mention.actor)?.name}
          data-chosen={state.filter.actors.has(mention.actor)}
        >
          {words}
        </span>
      );
    case "place":
      if (mention.demonym) return <span className="demonym">{words}</span>;
      return (
        // A link, not a button: it breaks over lines as the words around it do.
        <a
          className="place"
          title={atlas.places.get(mention.place)?.name}
          href={`#${writeLink({ ...state, place: mention.place, excerpt: null })}`}
        >
          {words}
        </a>
      );
  }
}

type Piece = { readonly span: Span; readonly excerpt: Excerpt | null };

/** A block cut into its excerpts and what lies between them. */
function piecesOf(block: Block, excerpts: readonly Excerpt[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = block.start;
  for (const excerpt of excerpts) {
    const [start, end] = [Math.max(excerpt.start, at), Math.min(excerpt.end, block.end)];
    if (start >= end) continue;
    if (start > at) pieces.push({ span: { start: at, end: start }, excerpt: null });
    pieces.push({ span: { start, end }, excerpt });
    at = end;
  }
  if (at < block.end) pieces.push({ span: { start: at, end: block.end }, excerpt: null });
  return pieces;
}
