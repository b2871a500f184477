'use client'

import { headerOrigin } from '@/lib/browser/server-headers'
import { serverUrl } from '@/lib/browser/server-url'
import { usedOptions } from '@/lib/browser/use-connect'
import { useOwn } from '@/lib/browser/use-own'
import { useSession } from '@/lib/browser/use-session'

/** The origin of the server that is connected, else of the one in the URL field; undefined where that is no URL. */
export const useServer = (): string | undefined => {
  const { live } = useSession()
  const [used] = useOwn(usedOptions)
  const [typed] = useOwn(serverUrl)
  return headerOrigin(live && used ? used.url : typed.trim())
}
