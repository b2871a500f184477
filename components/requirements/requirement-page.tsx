import { ArrowLeft, ExternalLink } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { specUrl } from '@/lib/spec/spec-url'
import { Chip } from '@/components/ui/chip'
import { Examples } from './examples'
import { revisionsOf, type Requirement } from './find-requirement'
import { ProbeWords } from './probe-words'
import { SEEN } from './words'

const BASIS = {
  normative: undefined,
  schema: 'Asked for by the JSON Schema of the revision.',
  derived: 'Follows from descriptive text without a keyword: what breaks it is shown as a hint.',
  'referenced-rfc': 'Asked for by an RFC that the specification builds on.',
}

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className="mt-5">
    <h2 className="mb-1 font-semibold">{title}</h2>
    {children}
  </section>
)

const Seen = ({ requirement: { seen, unseen } }: { readonly requirement: Requirement }) => {
  if (!seen)
    return (
      <p>
        {SEEN.never.says} {unseen}
      </p>
    )
  const { entry, probe, unchecked } = seen
  return (
    <>
      <p>{SEEN[entry.observe].says}</p>
      {BASIS[entry.basis] !== undefined && <p className="text-mute mt-1">{BASIS[entry.basis]}</p>}
      {unchecked !== undefined && (
        <p className="text-mute mt-1">It stands in no report, for nothing judges it here. {unchecked}</p>
      )}
      {probe && <ProbeWords probe={probe} />}
    </>
  )
}

/** One requirement: what it says, why, how to meet it, and where it is said. */
export const RequirementPage = ({ requirement }: { readonly requirement: Requirement }) => {
  const { id, level, statement, spec, seen } = requirement
  const tone = seen?.severity === 'must' ? 'bad' : seen?.severity === 'should' ? 'warn' : 'neutral'
  return (
    <article>
      <Link href="/spec" className="text-mute hover:text-ink inline-flex items-center gap-1 text-sm hover:underline">
        <ArrowLeft aria-hidden className="size-3.5" /> All requirements
      </Link>
      <h1 className="font-wire mt-3 text-lg font-semibold wrap-anywhere">{id}</h1>
      <p className="mt-1 flex flex-wrap gap-1.5">
        <Chip tone={tone}>{level}</Chip>
        {seen?.severity === 'hint' && <Chip>shown as a hint</Chip>}
      </p>
      <p className="mt-3 max-w-[680px] text-lg">{statement}</p>
      {seen?.docs && (
        <>
          <Part title="Why">
            <p>{seen.docs.why}</p>
          </Part>
          <Part title="How to fix it">
            <p>{seen.docs.fix}</p>
          </Part>
          <Examples example={seen.docs.example} />
        </>
      )}
      <Part title="How it is seen">
        <Seen requirement={requirement} />
      </Part>
      <Part title="Where it is said">
        <ul className="flex flex-col gap-0.5">
          {revisionsOf(requirement).map((revision) => (
            <li key={revision}>
              <a
                href={specUrl(spec[revision] ?? '')}
                target="_blank"
                rel="noopener noreferrer"
                className="text-selline inline-flex items-center gap-1 hover:underline"
              >
                <span>{revision}</span>
                <span className="wrap-anywhere">{spec[revision]}</span>
                <ExternalLink aria-hidden size={12} className="shrink-0" />
              </a>
            </li>
          ))}
        </ul>
      </Part>
    </article>
  )
}
