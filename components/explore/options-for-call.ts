import type { ConnectSettings } from '@/lib/browser/connect-settings'
import { optionsFor } from '@/lib/browser/use-connect'
import type { ConnectOptions } from '@/lib/client/types'

/** As the newest connection to this server was made (`used`), not as the next one would be. */
export const optionsForCall = (
  url: string,
  used: ConnectOptions | undefined,
  settings: ConnectSettings,
): ConnectOptions => (used?.url === url ? used : optionsFor(url, settings))
