import { OpenSessions } from '@/components/workbench/open-sessions'
import { SessionProvider } from '@/components/workbench/session-provider'

export default function Page() {
  return (
    <SessionProvider>
      <OpenSessions />
    </SessionProvider>
  )
}
