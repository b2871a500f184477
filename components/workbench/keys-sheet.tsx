'use client'

import { X } from 'lucide-react'
import { useViewing } from '@/lib/browser/use-viewing'
import { IconButton } from '@/components/ui/icon-button'
import { Kbd } from '@/components/ui/kbd'
import { KEYS } from './keys'

/** The keys, in a corner: nothing behind it is blocked. */
export const KeysSheet = ({ onClose }: { readonly onClose: () => void }) => {
  const viewing = useViewing()
  const shown = KEYS.filter(({ sends }) => !(viewing && sends))
  return (
    <section aria-label="Keys" className="bg-panel shadow-pop fixed right-3 bottom-9 z-30 w-72 rounded-xl border p-3">
      <div className="mb-1.5 flex items-center justify-between">
        <h2 className="font-semibold">Keys</h2>
        <IconButton label="Close the keys" onClick={onClose}>
          <X aria-hidden className="size-3.5" />
        </IconButton>
      </div>
      <dl className="flex flex-col gap-1.5">
        {shown.map(({ keys, what }) => (
          <div key={what} className="flex items-center justify-between gap-3">
            <dt className="order-2 flex gap-1">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd className="text-mute text-sm">{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
