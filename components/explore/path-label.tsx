import type { PathPart } from '@/lib/explore/paths'
import { askWord, VARIANTS } from './words'

/** The answers of a row: which ask got which answer; what is not named was accepted. */
export const PathLabel = ({ path }: { readonly path: readonly PathPart[] }) =>
  path.length === 0 ? (
    <span className="text-mute">all accepted</span>
  ) : (
    path.map((part, index) => (
      <span key={index}>
        {index > 0 && <span className="text-faint"> → </span>}
        <span className="text-mute">{askWord(part)}</span>{' '}
        <span className="text-ink font-medium">{VARIANTS[part.variant].word}</span>
      </span>
    ))
  )
