import { memoryStore } from "./memory-store.ts";
import { tabletStoreContract } from "../../device/tablet-store.contract.ts";

tabletStoreContract(memoryStore);
