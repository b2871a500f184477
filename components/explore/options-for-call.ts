import type { ConnectSettings } from '@/lib/browser/connect-settings'
import type { Owner } from '@/lib/browser/per-session'
import { optionsFor } from '@/lib/browser/use-connect'
import type { ConnectOptions } from '@/lib/client/types'

/** As the newest connection to this server was made (`used`), not as the next one would be. */
export const optionsForCall = (
  owner: Owner,
  url: string,
  used: ConnectOptions | undefined,
  settings: ConnectSettings,
): ConnectOptions => (used?.url === url ? used : optionsFor(owner, url, settings))
