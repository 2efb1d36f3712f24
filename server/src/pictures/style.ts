/** The style of all pictures: `media/pictures.css`, where the preview finds it, too. */
export { pictureStyle } from "./style.generated.ts";

/** The height of a row of a list with drawings beside it, in pixels; the style sheet says the same. */
export const rowHeight = 26;
