import type { Article } from "../../core/article.ts";
import { confidenceText, percentText } from "../../core/certainty.ts";
import type { DateAssertion } from "../../core/date-assertion.ts";
import type { Guess, Placing } from "../../core/excerpt.ts";
import type { Place } from "../../core/place.ts";
import { BASIS_SENTENCES, KIND_NAMES, ROLE_SENTENCES } from "../names.ts";

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
        {placing.guess !== undefined && <p className="why-reason">{placing.guess.reason}</p>}
      </dd>
      {placing.guess !== undefined && <Doubt guess={placing.guess} />}
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

/** How sure the program is of a place, and what else the name may mean. */
function Doubt({ guess: { confidence, alternatives } }: { readonly guess: Guess }) {
  return (
    <>
      <dt>Sure?</dt>
      <dd>
        {capital(confidenceText(confidence))}, {percentText(confidence)}. Read by a program; nobody has
        checked it.
      </dd>
      {alternatives.length > 0 && (
        <>
          <dt>Or else</dt>
          <dd>
            <ul className="why-others" aria-label="Other places of that name">
              {alternatives.map(({ place, name, kind }) => (
                <li key={place}>
                  <bdi>{name}</bdi> <span className="quiet">({KIND_NAMES[kind].toLowerCase()})</span>
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
    </>
  );
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
