package org.assay.evidence;

/** What a document consists of. */
public sealed interface Content {

    /** The word kept in the database and used in the API. */
    String kind();

    /**
     * A file that lies in the store.
     *
     * @param fileName as the person's machine called it, without folders
     * @param mediaType read from the content
     * @param size in bytes
     * @param sha256 of the bytes, in hexadecimal
     */
    record Upload(String fileName, String mediaType, long size, String sha256, Scan scan)
            implements Content {
        @Override
        public String kind() {
            return "upload";
        }
    }

    /** An address on the web; Assay never opens it. */
    record Link(String address) implements Content {
        @Override
        public String kind() {
            return "link";
        }
    }

    /** Where something is kept, in words: a cupboard, a shared drive. */
    record Place(String words) implements Content {
        @Override
        public String kind() {
            return "place";
        }
    }
}
