'use client'

import { loadShared } from '@/lib/browser/sharing/load-shared'
import { Viewer } from '@/components/share/viewer'
import { ViewerProvider } from './viewer-provider'
import { Workbench } from './workbench'

/** The workbench on what a link leads to, only to be looked at. */
export const SharedSession = ({ id }: { readonly id: string }) => (
  <ViewerProvider>
    <Viewer id={id} load={loadShared}>
      {(shared) => <Workbench shared={shared} />}
    </Viewer>
  </ViewerProvider>
)
