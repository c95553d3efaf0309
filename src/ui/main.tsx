import "./trusted-types.ts";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./styles/layers.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/print.css";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has lost its #root");
const screen = createRoot(root);
// Apart, so that the page answers its reader between the beginnings of React and of its own code.
import("./App.tsx").then(
  ({ App }) =>
    screen.render(
      <StrictMode>
        <App />
      </StrictMode>,
    ),
  (error: unknown) => {
    root.textContent = "Dateline could not be loaded whole. Load the page again.";
    throw error;
  },
);
