import { useCallback, useEffect, useRef, useState } from 'react';

/** An address for a blob, alive as long as it is shown: `[address, show]`. */
export function useBlobAddress() {
  const [address, setAddress] = useState(null);
  const current = useRef(null);
  const show = useCallback((blob) => {
    if (current.current) URL.revokeObjectURL(current.current);
    current.current = blob ? URL.createObjectURL(blob) : null;
    setAddress(current.current);
  }, []);
  useEffect(
    () => () => {
      if (current.current) URL.revokeObjectURL(current.current);
    },
    [],
  );
  return [address, show];
}
