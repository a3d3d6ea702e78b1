import { memoryStore } from "./memory-store.ts";
import { tabletStoreContract } from "./tablet-store.contract.ts";

tabletStoreContract(memoryStore);
