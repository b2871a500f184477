import { SessionProvider } from '@/components/workbench/session-provider'
import { Workbench } from '@/components/workbench/workbench'

export default function Page() {
  return (
    <SessionProvider>
      <Workbench />
    </SessionProvider>
  )
}
