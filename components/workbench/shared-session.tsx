'use client'

import { useRouter } from 'next/navigation'
import { watchLive } from '@/lib/browser/live/watch-live'
import { loadShared } from '@/lib/browser/sharing/load-shared'
import type { LoadShared } from '@/lib/browser/sharing/load-shared'
import { Viewer } from '@/components/share/viewer'
import { Frame } from './frame'
import { ViewerProvider } from './viewer-provider'
import { Workbench } from './workbench'

const load: LoadShared = (link, loading) =>
  link.kind === 'stored' && link.live ? watchLive(link.share, loading) : loadShared(link, loading)

/** The workbench on what a link leads to, only to be looked at. */
export const SharedSession = ({ id }: { readonly id: string }) => {
  const router = useRouter()
  return (
    <ViewerProvider>
      <Viewer id={id} load={load}>
        {(shared) => (
          <Frame>
            <Workbench
              shared={shared}
              onLeave={(path) => {
                router.push(path)
              }}
            />
          </Frame>
        )}
      </Viewer>
    </ViewerProvider>
  )
}
