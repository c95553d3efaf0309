import type { ErrorCode } from "yaml";

/** What the parser found wrong, in words for whoever wrote the file. `detail` is the parser's own text. */
export function faultText(code: ErrorCode, detail: string): string {
  if (code === "BAD_INDENT" && /\bflow\b/i.test(detail))
    return "expected a closing bracket, or the next line indented; found neither";
  return code === "MISSING_CHAR"
    ? missingText(detail)
    : (FAULTS[code] ?? "expected YAML (“key: value”), found something else");
}

function missingText(detail: string): string {
  if (/closing (["'])quote/.test(detail)) return "expected a closing quotation mark, found none";
  if (/Implicit map keys/.test(detail)) return "expected a key and a colon (“key: value”), found no colon";
  if (/without - indicator/.test(detail)) return "expected a list item that begins with “- ”";
  if (/Comments must be/.test(detail)) return "expected a space before “#”";
  if (/Missing ,/.test(detail)) return "expected a comma between two items in brackets";
  if (/Missing space after :/.test(detail)) return "expected a space after the colon";
  return "expected a closing bracket or another sign, found none";
}

const INDENT = "expected the same indentation as in the lines around it";
const SPECIAL =
  "expected a value, found a sign with a meaning of its own: put quotation marks round a value that begins with it";

const FAULTS: Readonly<Partial<Record<ErrorCode, string>>> = {
  ALIAS_PROPS: SPECIAL,
  BAD_ALIAS: SPECIAL,
  BAD_COLLECTION_TYPE: SPECIAL,
  BAD_DIRECTIVE: "expected “key: value”, found a line that begins with “%”",
  BAD_DQ_ESCAPE: "expected a known escape after “\\”; inside single quotation marks “\\” is an ordinary sign",
  BAD_INDENT: INDENT,
  BAD_PROP_ORDER: SPECIAL,
  BAD_SCALAR_START: SPECIAL,
  BLOCK_AS_IMPLICIT_KEY:
    "expected one value, found a second colon (or a list) in it: put quotation marks round a value with “: ” in it",
  BLOCK_IN_FLOW: "expected items with commas between them inside the brackets; a bracket may not be closed",
  KEY_OVER_1024_CHARS: "expected a key of at most 1,024 characters",
  MULTILINE_IMPLICIT_KEY:
    "expected “key: value” on one line; a colon may be missing, or text may go on without indentation",
  MULTIPLE_ANCHORS: SPECIAL,
  MULTIPLE_DOCS: "expected one document, found “---” and another one",
  MULTIPLE_TAGS: SPECIAL,
  NON_STRING_KEY: "expected text as a key, found a list or a mapping",
  RESOURCE_EXHAUSTION: "expected fewer lists and mappings inside one another",
  TAB_AS_INDENT: "expected spaces before the first word of a line, found a tab",
  TAG_RESOLVE_FAILED: SPECIAL,
  UNEXPECTED_TOKEN:
    "expected “key: value”, found a sign that does not fit here: put quotation marks round a value with brackets, quotation marks or commas",
};
