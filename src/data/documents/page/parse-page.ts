import { type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes, html, Parser, type Token } from "parse5";

export type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;
export type Element = DefaultTreeAdapterTypes.Element;

/** Tags that only say how words look. HTML opens them again in every later paragraph where nobody closed them. */
const LOOKS: ReadonlySet<string> = new Set("b big code em font i nobr s small strike strong tt u".split(" "));

/**
 * An HTML parser that takes tags of looks for `span`: a thousand of them that were never closed would else stand in
 * every paragraph below, and a page of a megabyte would become a tree of a gigabyte.
 */
class PageParser extends Parser<DefaultTreeAdapterMap> {
  override onStartTag(token: Token.TagToken): void {
    super.onStartTag(withoutLooks(token));
  }

  override onEndTag(token: Token.TagToken): void {
    super.onEndTag(withoutLooks(token));
  }
}

function withoutLooks(token: Token.TagToken): Token.TagToken {
  if (LOOKS.has(token.tagName)) {
    token.tagName = "span";
    token.tagID = html.TAG_ID.SPAN;
  }
  return token;
}

/** A page as a tree, in time linear in its length. */
export function parsePage(text: string): DefaultTreeAdapterTypes.Document {
  return PageParser.parse<DefaultTreeAdapterMap>(text);
}

/** What is done at a node; where `enter` answers false its children are passed over, and so is `leave`. */
export type Visitor = {
  readonly enter: (node: Node) => boolean;
  readonly leave: (node: Node) => void;
};

/**
 * Walks a tree in the order in which a browser shows it, with a stack of its own: a million tags deep is as good as
 * one. Of an element with a declarative shadow root the shadow is shown, and the element's own children where a `slot`
 * of it stands.
 */
export function walk(root: Node, { enter, leave }: Visitor): void {
  type Open = {
    readonly node: Node;
    readonly children: readonly Node[];
    readonly host: Host | null;
    next: number;
  };
  const open: Open[] = [];
  const visit = (node: Node, host: Host | null) => {
    if (!enter(node)) return;
    const shadow = isElement(node) ? shadowOf(node) : null;
    if (shadow !== null && isElement(node)) {
      open.push({ node, children: shadow, host: hostOf(node, host), next: 0 });
    } else if (isElement(node) && node.tagName === "slot" && host !== null) {
      const given = host.children.get(attribute(node, "name") ?? "") ?? [];
      if (given.length > 0) open.push({ node, children: given, host: host.around, next: 0 });
      else open.push({ node, children: node.childNodes, host, next: 0 });
    } else open.push({ node, children: "childNodes" in node ? node.childNodes : [], host, next: 0 });
  };
  visit(root, null);
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const child = top.children[top.next];
    top.next += 1;
    if (child !== undefined) visit(child, top.host);
    else {
      open.pop();
      leave(top.node);
    }
  }
}

/** An element with a shadow root: its own children by the name of the slot that they are meant for. */
type Host = { readonly children: ReadonlyMap<string, readonly Node[]>; readonly around: Host | null };

function shadowOf({ childNodes }: Element): readonly Node[] | null {
  for (const child of childNodes)
    if (child.nodeName === "template" && "content" in child && attribute(child, "shadowrootmode") !== null)
      return child.content.childNodes;
  return null;
}

function hostOf({ childNodes }: Element, around: Host | null): Host {
  const children = new Map<string, Node[]>();
  for (const child of childNodes) {
    if (child.nodeName === "template") continue;
    const slot = (isElement(child) ? attribute(child, "slot") : null) ?? "";
    const list = children.get(slot);
    if (list === undefined) children.set(slot, [child]);
    else list.push(child);
  }
  return { children, around };
}

export function isElement(node: Node): node is Element {
  return "tagName" in node;
}

export function attribute({ attrs }: Element, name: string): string | null {
  return attrs.find((one) => one.name === name)?.value ?? null;
}

/** The characters that stand right in an element: of a script, a style or a title all of them. */
export function ownText({ childNodes }: Element): string {
  return childNodes.map((node) => ("value" in node ? node.value : "")).join("");
}
