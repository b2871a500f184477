/** The look of a popover's button in the bar: a chip that can be pressed. */
export const chipTrigger =
  'inline-flex h-[22px] min-w-0 max-w-64 items-center gap-1 rounded-full border border-line bg-panel px-2 text-xs ' +
  'whitespace-nowrap text-mute transition-colors hover:bg-hover hover:text-ink aria-expanded:bg-hover'
