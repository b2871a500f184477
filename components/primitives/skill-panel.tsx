'use client'

import { useCallback } from 'react'
import { useViews } from '@/lib/browser/use-views'
import type { MessageKey } from '@/lib/recording/keys'
import type { SessionViews } from '@/lib/views/session-views'
import type { SkillView } from '@/lib/views/skills'
import { visibleText } from '@/components/content/visible-text'
import { EmptyState } from '@/components/ui/empty-state'
import { JsonTree } from '@/components/ui/json-tree'
import { Notice } from '@/components/ui/notice'
import { SkillFile } from './skill-file'

const filesOf = ({ uri, files }: SkillView) => files ?? (uri === '' ? [] : [{ uri }])

type Props = { readonly uri: string; readonly onExchange: (key: MessageKey) => void }

/** A skill of the server's: what it says of itself, and its files, each read when it is asked for and shown as text. */
export const SkillPanel = ({ uri, onExchange }: Props) => {
  const skill = useViews(useCallback((views: SessionViews) => views.skills().find((one) => one.uri === uri), [uri]))
  if (!skill) return <EmptyState title="The server does not list this skill any more." />
  return (
    <article aria-label={`skill ${uri}`} className="flex min-w-0 flex-col gap-3 p-3">
      <header>
        <p className="text-mute text-xs">Skill</p>
        <h2 className="font-wire m-0 text-base font-semibold wrap-anywhere">{visibleText(skill.name ?? uri)}</h2>
        <p className="font-wire text-mute text-xs wrap-anywhere">{visibleText(uri)}</p>
      </header>
      {skill.description !== undefined && (
        <p className="text-mute wrap-anywhere whitespace-pre-wrap">{visibleText(skill.description)}</p>
      )}
      {skill.flaws.length > 0 && (
        <Notice tone="warn" title="Listed otherwise than the extension has it">
          {skill.flaws.join('; ')}
        </Notice>
      )}
      <section>
        <h3 className="text-faint mb-1 text-xs font-semibold">
          {skill.files ? 'Files' : 'Files are made on demand: only SKILL.md is known'}
        </h3>
        <ul className="m-0 flex list-none flex-col gap-2 p-0">
          {filesOf(skill).map((file, index) => (
            <SkillFile key={index} listed={file} dynamic={!skill.files} onExchange={onExchange} />
          ))}
        </ul>
      </section>
      <details>
        <summary className="text-mute text-xs">As listed</summary>
        <JsonTree value={skill.raw} label="Skill as listed" />
      </details>
    </article>
  )
}
