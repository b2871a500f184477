'use client'

import { forgetKey, keptKeys, keyFor, setKey, typedKeys } from '@/lib/browser/provider-keys'
import type { NamedProvider } from '@/lib/browser/provider-settings'
import { useStored } from '@/lib/browser/use-stored'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { TextField } from '@/components/ui/text-field'

/** The key: in memory only, unless the person asks for more. */
export const KeyField = ({ provider: { id, baseUrl } }: { readonly provider: NamedProvider }) => {
  useStored(typedKeys)
  const isKept = Object.hasOwn(useStored(keptKeys), id)
  const key = keyFor(id, baseUrl)
  return (
    <div className="flex flex-col gap-1">
      <div className="flex items-end gap-2">
        <div className="min-w-0 flex-1">
          <TextField
            label="Key"
            type="password"
            mono
            placeholder="none, for servers that want none"
            value={key}
            onChange={(event) => {
              setKey(id, baseUrl, event.target.value, isKept)
            }}
          />
        </div>
        <Button
          disabled={key === '' && !isKept}
          onClick={() => {
            forgetKey(id)
          }}
        >
          Forget key
        </Button>
      </div>
      <Checkbox
        label="Keep on this computer"
        hint="In this browser’s storage, readable by whoever can use it. Without it the key is gone on reload."
        checked={isKept}
        onChange={(keep) => {
          setKey(id, baseUrl, key, keep)
        }}
      />
    </div>
  )
}
