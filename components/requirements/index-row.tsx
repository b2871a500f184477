import Link from 'next/link'
import { memo } from 'react'
import type { IndexEntry } from './index-entries'
import { levelInk, SEEN } from './words'

type Props = {
  readonly entry: IndexEntry
  /** The first of its area: the area's name stands above it. */
  readonly first: boolean
}

const years = ({ revisions }: IndexEntry): string => {
  const [since, until] = [revisions[0], revisions.at(-1)]
  return since === until ? (since ?? '') : `${since ?? ''} – ${until ?? ''}`
}

/** One requirement in a line or two. */
export const IndexRow = memo(function IndexRow({ entry, first }: Props) {
  const { id, level, statement, area, seen } = entry
  return (
    <li className="[contain-intrinsic-size:auto_52px] [content-visibility:auto]">
      {first && <h2 className="mt-5 mb-1 font-semibold">{area}</h2>}
      <Link
        href={`/spec/${id}`}
        prefetch={false}
        className="hover:bg-hover -mx-2 block rounded-md border-t px-2 py-1.5"
      >
        <span className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-wire text-sm font-medium wrap-anywhere">{id}</span>
          <span className={`text-xs font-semibold ${levelInk(level)}`}>{level}</span>
          <span className="text-faint text-xs whitespace-nowrap">
            {years(entry)} · seen {SEEN[seen].word}
          </span>
        </span>
        <span className="text-mute block text-sm">{statement}</span>
      </Link>
    </li>
  )
})
