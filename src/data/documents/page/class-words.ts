import { attribute, type Element } from "./parse-page.ts";

/** What the classes and the id of an element say of what stands in it. */
export type ClassMeaning = {
  /** Beside the article: teasers, shares, newsletters, bylines. */
  readonly beside: boolean;
  readonly comments: boolean;
  readonly caption: boolean;
};

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

const BESIDE = words(
  `ad ads advert adverts advertisement advertisements advertising sponsor sponsored sponsors promo promos promotion promoted related
  recommend recommended recommendation recommendations recommender recirc recirculation popular trending newsletter newsletters
  subscribe subscription subscriptions signup social share shares sharing sharebar sharetools follow sidebar rail widget widgets foot
  footer nav navigation navbar menu breadcrumb breadcrumbs keywords byline bylines author authors authorbox bio meta timestamp
  timestamps credit credits copyright teaser teasers outbrain taboola cookie cookies consent gdpr modal popup tooltip print login
  register poll quiz pagination pager skip banner masthead legal disclaimer ticker carousel slideshow extra shoutbox toolbar action
  actions rating reactions callout cta donate donation donations inread latest piano paywall tags tagcloud prevnext upsell
  mehr weitere empfehlung empfehlungen teilen werbung publicidade publicidad anuncio relacionadas relacionados relacionado compartir
  partager pub reklama reclame`,
);

/** Two words in a row. */
const BESIDE_PAIRS = words(
  `more-on more-from more-stories more-news more-articles most-read most-popular most-viewed most-shared sign-up tag-list topic-list
  topics-list correction-policy sr-only visually-hidden screen-reader gallery-list read-more read-next read-also up-next story-link
  story-links see-also also-read also-like you-may video-list video-meta video-description video-desc player-meta lire-aussi leer-mas
  log-in side-bar link-list jump-link continue-reading about-author site-header site-footer page-header page-footer end-matter
  mais-lidas mas-leidas plus-lus meist-gelesen leggi-anche`,
);

const COMMENTS = words(
  "comment comments disqus respond commentlist commentslist commentsection commentarea comentarios kommentar kommentare commentaires",
);

const CAPTION = words(
  "caption captions figcaption legende bildunterschrift wp-caption-text imagecaption photocaption",
);
const CAPTION_PAIRS = words(
  "photo-credit image-credit photo-caption image-caption picture-credit media-caption",
);

/** What the body of an article is called, whatever else stands in the class: "story__content", "articleBody". */
const BODY = /(?:^|[\s_-])(?:article|story|post|entry)[-_]{0,2}(?:body|content|text)/i;

/** Their classes are of the whole page or of the whole article: "tag-crime", "has-comments", "paywall". */
const NEUTRAL = words("html body main article");

/** Makes a reader of classes that reads each distinct class once. */
export function classReader(): (element: Element) => ClassMeaning {
  const known = new Map<string, ClassMeaning>();
  return (element) => {
    const text = `${attribute(element, "class") ?? ""} ${attribute(element, "id") ?? ""}`.slice(0, MOST);
    if (text === " ") return NOTHING;
    const isNeutral = NEUTRAL.has(element.tagName);
    const key = isNeutral ? `!${text}` : text;
    const found = known.get(key) ?? meaningOf(text, isNeutral);
    known.set(key, found);
    return found;
  };
}

const MOST = 1000;

const NOTHING: ClassMeaning = { beside: false, comments: false, caption: false };

function meaningOf(text: string, isNeutral: boolean): ClassMeaning {
  let [beside, comments, caption] = [false, false, false];
  for (const name of text.split(/\s+/)) {
    const parts = name
      .replace(/([a-z])([A-Z])/g, "$1-$2")
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((part) => part !== "");
    // "no-comments", "has-sidebar" and "hide-share" say what the page is like, not what the element holds.
    const says = /^(?:no|has|with|without|hide|is|not|js|data)$/.test(parts[0] ?? "") ? [] : parts;
    const pairs = says.slice(1).map((part, index) => `${says[index]}-${part}`);
    beside ||= says.some((part) => BESIDE.has(part)) || pairs.some((pair) => BESIDE_PAIRS.has(pair));
    comments ||= COMMENTS.has(says.at(-1) ?? "") || isCommentArea(says);
    caption ||= says.some((part) => CAPTION.has(part)) || pairs.some((pair) => CAPTION_PAIRS.has(pair));
  }
  if (isNeutral) return NOTHING;
  const isBody = BODY.test(text);
  return { beside: beside && !isBody, comments: comments && !isBody, caption: caption && !isBody };
}

/** "comments-area", "comment-list": comments, and then what holds them. */
const isCommentArea = (parts: readonly string[]): boolean =>
  parts.some(
    (part, index) =>
      COMMENTS.has(part) &&
      /^(?:area|section|container|wrapper|list|thread|body|text|content|item)$/.test(parts[index + 1] ?? ""),
  );
