import { useId } from "react";
import { isSource } from "./draft.ts";
import type { Adding } from "./use-adding.ts";

/** The text itself, pasted or out of a file. */
export function TextOrFile({ adding }: { readonly adding: Adding }) {
  const { draft, slips, stage, write, openFile, openPasted } = adding;
  const id = useId();
  return (
    <div className="add-text">
      <label className="add-label" htmlFor={id}>
        Text of the article
      </label>
      <textarea
        id={id}
        className="add-input"
        dir="auto"
        spellCheck={false}
        placeholder="Paste it here."
        value={draft.text}
        aria-invalid={slips.text !== undefined}
        aria-describedby={`${id}-slip`}
        onChange={(event) =>
          write({ text: event.target.value, ...(event.target.value === "" && { file: null }) })
        }
        onPaste={(event) => {
          const text = event.clipboardData.getData("text/plain");
          if (draft.text !== "" || !isSource(text)) return;
          event.preventDefault();
          openPasted(text);
        }}
      />
      <p className="add-slip" id={`${id}-slip`}>
        {slips.text}
      </p>
      {stage.kind === "undecided" && (
        <div role="group" className="add-encodings" aria-labelledby={`${id}-encodings`}>
          <p id={`${id}-encodings`} className="add-trouble" role="alert">
            <bdi>{stage.file.name}</bdi> is not UTF-8 and does not say what it is. Which of these reads right?
          </p>
          {stage.likely.map(({ encoding, sample }) => (
            <button
              key={encoding}
              type="button"
              className="button add-encoding"
              onClick={() => openFile(stage.file, encoding)}
            >
              <span>{encoding}</span> <bdi className="quiet">“{sample}”</bdi>
            </button>
          ))}
        </div>
      )}
      <div className="add-file">
        <label className="button button--quiet">
          <input
            type="file"
            className="add-file-input"
            accept=".txt,.md,.markdown,.html,.htm,.xhtml,text/plain,text/markdown,text/html"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              // So that the same file can be chosen again once it has been mended.
              event.target.value = "";
              if (file !== undefined) openFile(file);
            }}
          />
          Choose a file
        </label>
        <span className="quiet">
          {draft.file === null ? (
            <>
              Text, Markdown or a saved web page<span className="add-drop">; or drop it anywhere</span>.
            </>
          ) : (
            <>
              From <bdi>{draft.file}</bdi>
            </>
          )}
        </span>
      </div>
    </div>
  );
}
