import type { ReactNode } from "react";

type Props = { readonly size?: number };

/** 16 px line icons; decorative, the button that holds one is named in words. */
function icon(drawing: ReactNode) {
  return function Icon({ size = 16 }: Props) {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        {drawing}
      </svg>
    );
  };
}

const PIN = "M8 14s4.5-4.3 4.5-7.5a4.5 4.5 0 00-9 0C3.5 9.7 8 14 8 14z";

export const CloseIcon = icon(<path d="M4 4l8 8M12 4l-8 8" />);
export const PreviousIcon = icon(<path d="M10 3.5L5.5 8l4.5 4.5" />);
export const NextIcon = icon(<path d="M6 3.5L10.5 8 6 12.5" />);
export const UpIcon = icon(<path d="M3.5 10L8 5.5l4.5 4.5" />);
export const DownIcon = icon(<path d="M3.5 6L8 10.5 12.5 6" />);
export const ShareIcon = icon(
  <path d="M6.8 9.2a2.5 2.5 0 003.5 0l2.2-2.2a2.5 2.5 0 00-3.5-3.5l-.8.8M9.2 6.8a2.5 2.5 0 00-3.5 0L3.5 9a2.5 2.5 0 003.5 3.5l.8-.8" />,
);
export const CiteIcon = icon(
  <path d="M6.5 4.5C4.5 5 3 6.5 3 9v2.5h3.5V8H4.7M13 4.5C11 5 9.5 6.5 9.5 9v2.5H13V8h-1.8" />,
);
export const DownloadIcon = icon(<path d="M8 2.5v7.5M4.8 7L8 10.2 11.2 7M3 13.5h10" />);
export const MoonIcon = icon(<path d="M13 9.5A5.5 5.5 0 016.5 3 5.5 5.5 0 1013 9.5z" />);
export const SunIcon = icon(
  <>
    <circle cx="8" cy="8" r="2.8" />
    <path d="M8 1.5v1.3M8 13.2v1.3M1.5 8h1.3M13.2 8h1.3M3.4 3.4l.9.9M11.7 11.7l.9.9M3.4 12.6l.9-.9M11.7 4.3l.9-.9" />
  </>,
);
export const AddIcon = icon(<path d="M8 3v10M3 8h10" />);
export const ArticleIcon = icon(<path d="M3.5 2.5h9v11h-9zM5.8 5.5h4.4M5.8 8h4.4M5.8 10.5h2.6" />);
export const OutwardIcon = icon(<path d="M6.5 3.5h-3v9h9v-3M9.5 3h3.5v3.5M12.5 3.5L7.5 8.5" />);
export const ExcludeIcon = icon(
  <>
    <circle cx="8" cy="8" r="5.5" />
    <path d="M4.2 11.8l7.6-7.6" />
  </>,
);
/** Full and hollow, as the marks are on the map. */
export const PinIcon = icon(<path fill="currentColor" d={PIN} />);
export const HollowPinIcon = icon(<path d={PIN} />);
export const SearchIcon = icon(
  <>
    <circle cx="7" cy="7" r="4.2" />
    <path d="M10.2 10.2L13.5 13.5" />
  </>,
);
