import { useEffect } from "react";
import type { Theme } from "../../core/state.ts";
import { DARK, useMedia } from "./use-media.ts";

/** The theme chosen in the link, else the system's; the page wears it. */
export function useTheme(chosen: Theme | null): Theme {
  const dark = useMedia(DARK);
  const theme = chosen ?? (dark ? "dark" : "light");
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return theme;
}
