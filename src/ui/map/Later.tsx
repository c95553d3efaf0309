import { type ReactNode, startTransition, useEffect, useState } from "react";

/** What is in it is drawn after what stands beside it has been: to draw both at once would hold up the reader. */
export function Later({ children }: { readonly children: ReactNode }) {
  const [come, setCome] = useState(false);
  useEffect(() => startTransition(() => setCome(true)), []);
  return come ? children : null;
}
