import type { Article } from "../../core/article.ts";
import type { DateAssertion } from "../../core/date-assertion.ts";
import type { Placing } from "../../core/excerpt.ts";
import type { Place } from "../../core/place.ts";
import { BASIS_SENTENCES, ROLE_SENTENCES } from "../names.ts";

type Props = {
  readonly place: Place;
  readonly placing: Placing;
  readonly when: DateAssertion | null;
  readonly article: Article;
};

/** The reasons for place, role and date, each with the words that it rests on. */
export function WhyHere({ place, placing, when, article }: Props) {
  const evidence = article.text.slice(placing.evidence.start, placing.evidence.end);
  return (
    <dl className="why">
      <dt>Place</dt>
      <dd>
        {placing.basis === "named"
          ? "The excerpt names it: "
          : "Another sentence of the article sets the scene: "}
        <q lang={article.language}>{evidence}</q>. {ROLE_SENTENCES[placing.role]}
      </dd>
      <dt>Date</dt>
      <dd>
        {when === null ? (
          "The text does not say when."
        ) : (
          <>
            {BASIS_SENTENCES[when.basis]}
            {when.words !== null && (
              <>
                {" "}
                The article’s words: <q lang={article.language}>{when.words}</q>.
              </>
            )}
          </>
        )}
      </dd>
      {place.note !== null && (
        <>
          <dt>On the map</dt>
          <dd>{place.note}</dd>
        </>
      )}
    </dl>
  );
}
