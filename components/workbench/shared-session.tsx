'use client'

import { useRouter } from 'next/navigation'
import { loadShared } from '@/lib/browser/sharing/load-shared'
import { Viewer } from '@/components/share/viewer'
import { ViewerProvider } from './viewer-provider'
import { Workbench } from './workbench'

/** The workbench on what a link leads to, only to be looked at. */
export const SharedSession = ({ id }: { readonly id: string }) => {
  const router = useRouter()
  return (
    <ViewerProvider>
      <Viewer id={id} load={loadShared}>
        {(shared) => (
          <Workbench
            shared={shared}
            onLeave={(path) => {
              router.push(path)
            }}
          />
        )}
      </Viewer>
    </ViewerProvider>
  )
}
