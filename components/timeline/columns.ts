/** The columns of heads and rows alike; what does not fit a narrow timeline goes, the message last. */
export const COLUMNS =
  'grid items-center gap-x-2 px-2.5 ' +
  'grid-cols-[58px_22px_minmax(0,1fr)_78px_54px] ' +
  '@min-[600px]:grid-cols-[62px_40px_minmax(0,1fr)_40px_88px_100px] ' +
  '@min-[700px]:grid-cols-[92px_50px_minmax(0,1fr)_48px_96px_112px_46px]'

/** Columns that a narrow timeline leaves out. */
export const FROM_MEDIUM = 'hidden @min-[600px]:block'
export const FROM_WIDE = 'hidden @min-[700px]:block'
