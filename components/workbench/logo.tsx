export const Logo = () => (
  <h1 className="flex shrink-0 items-center gap-[7px] font-semibold tracking-tight">
    <span aria-hidden className="size-4 rounded-[5px] bg-[conic-gradient(from_210deg,var(--out)_0_50%,var(--in)_0)]" />
    Parley
  </h1>
)
