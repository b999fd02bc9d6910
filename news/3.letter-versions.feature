Drafts keep versions that can be compared word by word and restored. Several people may write one draft: nobody's words are overwritten unseen.
