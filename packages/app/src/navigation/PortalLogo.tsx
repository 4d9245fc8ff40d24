import { Link, useSidebarOpenState } from '@backstage/core-components';

/** Three branches that meet in one commit: the mark of the portal. */
export const PortalLogo = () => {
  const { isOpen } = useSidebarOpenState();
  return (
    <Link
      to="/"
      underline="none"
      aria-label="Home"
      style={{
        display: 'flex',
        alignItems: 'center',
        gap: 12,
        height: 96,
        paddingLeft: 22,
        color: '#fff',
        fontWeight: 600,
        fontSize: 18,
      }}
    >
      <svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true">
        <g fill="none" stroke="#6ee7b7" strokeWidth="2.4">
          <path d="M5 5v18M5 14h9a9 9 0 0 0 9-9M5 14h9a9 9 0 0 1 9 9" />
        </g>
        <g fill="#fff">
          <circle cx="5" cy="5" r="3" />
          <circle cx="5" cy="23" r="3" />
          <circle cx="23" cy="5" r="3" />
          <circle cx="23" cy="23" r="3" />
        </g>
      </svg>
      {isOpen && <span>GitOps portal</span>}
    </Link>
  );
};
