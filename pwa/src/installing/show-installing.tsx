import { createRoot } from "react-dom/client";
import { InstallPage } from "./InstallPage.tsx";

export function showInstalling(root: HTMLElement, code: string | null): void {
  createRoot(root).render(<InstallPage code={code} />);
}
