/** A 28 px input: the same for text, numbers, dates and selects. */
export const inputLook =
  'h-7 w-full min-w-0 rounded-md border border-line bg-bg px-2 text-[13px] text-ink outline-none placeholder:text-faint ' +
  'hover:border-faint focus-visible:border-out focus-visible:ring-1 focus-visible:ring-out ' +
  'aria-invalid:border-bad aria-invalid:focus-visible:ring-bad disabled:opacity-60'

/** A small borderless action beside a label or a list item. */
export const smallButton =
  'inline-flex h-5 items-center rounded px-1.5 text-[11.5px] text-mute outline-none hover:bg-hover hover:text-ink ' +
  'focus-visible:ring-1 focus-visible:ring-out disabled:opacity-40 disabled:hover:bg-transparent'

/** An action that adds something to the form. */
export const addButton =
  'inline-flex h-6 items-center gap-1 rounded-md border border-dashed border-line px-2 text-[12px] text-mute outline-none ' +
  'hover:border-faint hover:text-ink focus-visible:ring-1 focus-visible:ring-out disabled:opacity-40'

export const labelLook = 'text-[12px] leading-5 font-[550] text-ink'
export const hintLook = 'text-[11.5px] leading-4 text-faint break-words whitespace-pre-line'
export const errorLook = 'text-[11.5px] leading-4 text-bad break-words'
