'use client'

import { useId, useState } from 'react'
import type { Revision } from '@/lib/protocol/revisions'
import { templatesAt } from '@/lib/spec/by-hand/templates'
import type { Template } from '@/lib/spec/by-hand/templates'
import { TextField } from '@/components/ui/text-field'
import { useHints } from './use-hints'

type Props = { readonly revision: Revision; readonly onPick: (text: string) => void }

const nameOf = ({ kind, method }: Template): string => (kind === 'result' ? `response to ${method}` : method)

/** Every message the revision lets a client send, to start from; searched as it is typed. */
export const TemplateField = ({ revision, onPick }: Props) => {
  const list = useId()
  const hints = useHints()
  const [text, setText] = useState('')
  const templates = templatesAt(revision, { id: '', meta: undefined })
  const pick = (typed: string): void => {
    const found = templatesAt(revision, { id: hints.id(), meta: hints.meta() }).find((one) => nameOf(one) === typed)
    setText(found ? '' : typed)
    if (found) onPick(JSON.stringify(found.message, null, 2))
  }
  return (
    <>
      <TextField
        label="Start from a message"
        hideLabel
        mono
        list={list}
        placeholder={`Start from… ${templates.length} messages of ${revision}`}
        value={text}
        onChange={(event) => {
          pick(event.target.value)
        }}
      />
      <datalist id={list}>
        {templates.map((template) => (
          <option key={nameOf(template)} value={nameOf(template)}>
            {template.kind}
          </option>
        ))}
      </datalist>
    </>
  )
}
