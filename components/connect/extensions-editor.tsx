'use client'

import { Plus, X } from 'lucide-react'
import { useId, useState } from 'react'
import { useSettings } from '@/lib/browser/use-settings'
import { canonicalJson } from '@/lib/protocol/canonical'
import { KNOWN_EXTENSIONS } from '@/lib/protocol/extensions'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { TextField } from '@/components/ui/text-field'
import { draftsOf, extensionsOf, flawsOf, renamed } from './extension-drafts'
import type { ExtensionDraft } from './extension-drafts'

/** What is being typed; a profile that is chosen meanwhile replaces it. */
const useDrafts = () => {
  const [{ advertised }, changeSettings] = useSettings()
  const [drafts, setDrafts] = useState(() => draftsOf(advertised.extensions))
  const foreign = canonicalJson(extensionsOf(drafts)) !== canonicalJson(advertised.extensions)
  const shown = foreign ? draftsOf(advertised.extensions) : drafts
  if (foreign) setDrafts(shown)
  const change = (next: readonly ExtensionDraft[]): void => {
    setDrafts(next)
    changeSettings({ advertised: { ...advertised, extensions: extensionsOf(next) } })
  }
  return [shown, change] as const
}

/** Extensions to declare, each with its settings in JSON. What has an error is not sent. */
export const ExtensionsEditor = () => {
  const known = useId()
  const [drafts, change] = useDrafts()
  const flaws = flawsOf(drafts)
  const replace = (at: number, next: ExtensionDraft): void => {
    change(drafts.map((draft, index) => (index === at ? next : draft)))
  }
  return (
    <fieldset className="m-0 flex flex-col gap-1.5 border-0 p-0">
      <legend className="mb-1 text-sm font-medium">Extensions to declare</legend>
      {drafts.map((draft, index) => (
        <div key={index} className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-1.5 gap-y-1">
          <TextField
            label={`Id of extension ${index + 1}`}
            hideLabel
            mono
            list={known}
            placeholder="com.example/feature"
            value={draft.id}
            error={draft.id === '' ? undefined : flaws[index]?.id}
            onChange={(event) => {
              replace(index, renamed(draft, event.target.value))
            }}
          />
          <IconButton
            label={`Remove extension ${index + 1}`}
            onClick={() => {
              change(drafts.filter((_, other) => other !== index))
            }}
          >
            <X aria-hidden className="size-3.5" />
          </IconButton>
          <TextField
            label={`Settings of extension ${index + 1}, JSON`}
            hideLabel
            mono
            value={draft.settings}
            error={flaws[index]?.settings}
            onChange={(event) => {
              replace(index, { ...draft, settings: event.target.value })
            }}
          />
        </div>
      ))}
      <datalist id={known}>
        {Object.keys(KNOWN_EXTENSIONS).map((id) => (
          <option key={id} value={id} />
        ))}
      </datalist>
      <div>
        <Button
          size="sm"
          variant="ghost"
          onClick={() => {
            change([...drafts, { id: '', settings: '{}' }])
          }}
        >
          <Plus aria-hidden className="size-3.5" /> Add an extension
        </Button>
      </div>
      <p className="text-faint text-xs">2025-11-25 and later. Parley only declares them: what follows is up to you.</p>
    </fieldset>
  )
}
