'use client'

import { useId, useMemo } from 'react'
import { CallForm } from './call-form'
import type { PanelProps } from './panel-props'
import { promptSchema } from './prompt-schema'

/** Arguments of a prompt; gets its messages. */
export const PromptPanel = ({ item, memoryKey, live, start }: PanelProps) => {
  const id = useId()
  const schema = useMemo(() => promptSchema(item.raw), [item])
  return (
    <CallForm
      id={`prompt${id}`}
      memoryKey={memoryKey}
      schema={schema}
      verb="Get messages"
      reference={{ type: 'ref/prompt', name: item.key }}
      live={live && item.invalid === undefined}
      onCall={(args) => {
        start('prompts/get', { name: item.key, ...(Object.keys(args).length === 0 ? {} : { arguments: args }) })
      }}
    />
  )
}
