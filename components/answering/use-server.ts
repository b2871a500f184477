'use client'

import { headerOrigin } from '@/lib/browser/server-headers'
import { serverUrl } from '@/lib/browser/server-url'
import { usedOptions } from '@/lib/browser/use-connect'
import { useSession } from '@/lib/browser/use-session'
import { useStored } from '@/lib/browser/use-stored'

/** The origin of the server that is connected, else of the one in the URL field; undefined where that is no URL. */
export const useServer = (): string | undefined => {
  const { live } = useSession()
  const used = useStored(usedOptions)?.url
  const typed = useStored(serverUrl).trim()
  return headerOrigin(live && used !== undefined ? used : typed)
}
