const DATA_PATH = /^\/(?:api(?:\/.*)?|oembed|articles\/[^/]+\/image)$/;
const FRAMED_PATH = /^\/embed\/[^/]+$/;

/** Whether data or a picture is answered at a path, and no page. */
export const isData = (pathname: string): boolean => DATA_PATH.test(pathname);

/** Whether the one kind of page that other sites may frame is answered at a path. */
export const isFramed = (pathname: string): boolean => FRAMED_PATH.test(pathname);
