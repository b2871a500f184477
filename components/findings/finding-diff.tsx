import { useMemo } from 'react'
import { useDocs } from '@/lib/browser/use-docs'
import { usePublished } from '@/lib/browser/use-views'
import type { DiffTexts } from '@/lib/spec/diff-texts/diff-texts'
import type { Finding } from '@/lib/spec/findings'
import { visibleText } from '@/components/content/visible-text'
import { DiffEditor, type DiffSide } from '@/components/ui/diff-editor'
import { EditList } from './edit-list'
import { Excerpt } from './excerpt'

type Side = DiffTexts['actual']

const sideOf = (label: string, { text, marks }: Side, path: string | undefined): DiffSide => ({
  label,
  text: visibleText(text),
  // The whole message is no place to point at.
  lines: marks
    .filter((mark) => mark.path === path && mark.path !== '' && !mark.absent)
    .map(({ line, end }) => ({ from: line, to: end })),
})

type Props = {
  readonly finding: Finding
  /** Other findings, perhaps of the same message: they are mended with it. */
  readonly others: readonly Finding[]
}

/** What arrived, beside the nearest form that conforms. */
export const FindingDiff = ({ finding, others }: Props) => {
  const { views, events } = usePublished()
  const docs = useDocs()
  const texts = useMemo(
    () => docs?.findingTexts(finding, others, { views, events }),
    [docs, finding, others, views, events],
  )
  if (!texts) return null
  const { actual, form, edits, abridged, repairs } = texts
  const left = sideOf('What arrived', actual, finding.path)
  if (!form) return <Excerpt side={left} />
  const right = sideOf('Nearest conforming form', form, undefined)
  return (
    <figure className="m-0 flex flex-col gap-1">
      <figcaption className="flex flex-wrap justify-between gap-x-3 text-xs">
        <span>
          <span aria-hidden className="text-bad font-semibold">
            −{' '}
          </span>
          <span className="text-mute">{left.label}</span>
        </span>
        <span>
          <span aria-hidden className="text-ok font-semibold">
            +{' '}
          </span>
          <span className="text-mute">{right.label}</span>
        </span>
      </figcaption>
      <DiffEditor
        key={`${left.text}\0${right.text}`}
        left={left}
        right={right}
        language={texts.language === 'json' ? 'json' : 'plaintext'}
      />
      <EditList edits={edits} repairs={repairs ?? []} />
      {abridged && <p className="text-faint text-xs">Parts far from what is wrong are left out.</p>}
    </figure>
  )
}
