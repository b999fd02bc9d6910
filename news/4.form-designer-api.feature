Forms are edited as JSON, checked, previewed, published in numbered versions that never change, and carried from office to office as files; drafts are told what changed since they were begun.
