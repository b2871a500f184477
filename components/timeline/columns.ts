import type { Row } from '@/lib/views/types'

/** The columns of heads and rows alike; what does not fit a narrow timeline goes, the message last. */
export const COLUMNS =
  'grid items-center gap-x-2 px-2.5 ' +
  'grid-cols-[44px_20px_minmax(0,1fr)_84px_54px_30px] ' +
  '@min-[600px]:grid-cols-[44px_30px_minmax(0,1fr)_50px_86px_104px_30px] ' +
  '@min-[700px]:grid-cols-[84px_34px_minmax(0,1fr)_50px_86px_104px_46px_30px]'

/** Columns that a narrow timeline leaves out. */
export const FROM_MEDIUM = 'hidden @min-[600px]:block'
export const FROM_WIDE = 'hidden @min-[700px]:block'

/** Places of the columns for assistive technology (`aria-colindex`), whether or not all of them fit. */
export const COLUMN = { time: 1, lane: 2, message: 3, id: 4, status: 5, timing: 6, size: 7, findings: 8 }

const NARROW = ['', 'col-span-2', 'col-span-3']
const MEDIUM = [
  '@min-[600px]:col-span-1',
  '@min-[600px]:col-span-2',
  '@min-[600px]:col-span-3',
  '@min-[600px]:col-span-4',
]

/** How far a row's message may go into the cells right of it that are empty: columns taken, and the classes for that. */
export const messageSpan = ({ id, status, timing }: Row): { readonly columns: number; readonly className: string } => {
  const afterId = status ? 0 : timing ? 1 : 2
  const taken = id === undefined ? 1 + afterId : 0
  return { columns: 1 + taken, className: `${NARROW[afterId] ?? ''} ${MEDIUM[taken] ?? ''}` }
}
