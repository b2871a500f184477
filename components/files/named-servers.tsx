'use client'

import type { NamedServer } from '@/lib/files/import/imported'
import { useImporter } from '@/lib/browser/files/use-importer'
import { serverUrl } from '@/lib/browser/server-url'
import { useOwn } from '@/lib/browser/use-own'
import { visibleText } from '@/components/content/visible-text'
import { Button } from '@/components/ui/button'

/** Shown at once; the rest is counted. */
const MOST = 8

type Props = { readonly servers: readonly NamedServer[]; readonly notes: readonly string[] }

/** Addresses of a configuration, each to be put into the address field: nothing is connected to by itself. */
export const NamedServers = ({ servers, notes }: Props) => {
  const { dismiss } = useImporter()
  const [, field] = useOwn(serverUrl)
  return (
    <>
      <p>Choose a server to fill in its address, then connect when you want to. {notes.join(' ')}</p>
      <ul className="mt-1 flex flex-wrap gap-1.5">
        {servers.slice(0, MOST).map(({ name, url }) => (
          <li key={`${name} ${url}`} className="min-w-0">
            <Button
              size="sm"
              className="max-w-full"
              onClick={() => {
                field.set(url)
                dismiss()
              }}
            >
              <span className="truncate">
                {visibleText(name)} <span className="font-wire text-mute text-xs">{visibleText(url)}</span>
              </span>
            </Button>
          </li>
        ))}
        {servers.length > MOST && <li className="text-faint self-center">and {servers.length - MOST} more</li>}
      </ul>
    </>
  )
}
