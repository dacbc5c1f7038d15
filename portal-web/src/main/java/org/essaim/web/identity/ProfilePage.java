package org.essaim.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.essaim.identity.MemberProfiles;
import org.essaim.identity.profile.EditProfile;
import org.essaim.identity.profile.OwnProfile;
import org.essaim.identity.profile.SchoolRole;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.tags.Notices;

/** What members say about themselves. */
@Named
@RequestScoped
public class ProfilePage {

    @Inject
    private MemberProfiles profiles;

    @Inject
    private FormErrors errors;

    @Inject
    private Notices notices;

    @Inject
    private Here here;

    private OwnProfile profile;
    private ProfileForm form;

    /** Reads the profile, once a request; a reader is asked to sign in. */
    public void open() {
        profile = profiles.mine();
        form = form == null ? ProfileForm.of(profile) : form;
    }

    public void save() {
        errors.attempt(() -> {
            profiles.present(form.profile());
            notices.done("identity.profile.saved");
            here.go("/compte");
        });
    }

    public OwnProfile getProfile() {
        if (profile == null) {
            open();
        }
        return profile;
    }

    public ProfileForm getForm() {
        if (form == null) {
            open();
        }
        return form;
    }

    /** What is typed, until it is taken. */
    public static class ProfileForm {

        private String name;
        private String schoolRole;
        private String[] disciplines = {};
        private String[] levels = {};
        private String academie;
        private String uai;
        private String bio;
        private boolean publicProfile;

        static ProfileForm of(OwnProfile profile) {
            var form = new ProfileForm();
            form.name = profile.name();
            form.schoolRole = profile.schoolRole().map(Enum::name).orElse(null);
            form.disciplines = profile.disciplines().toArray(String[]::new);
            form.levels = profile.levels().toArray(String[]::new);
            form.academie = profile.academie().orElse(null);
            form.uai = profile.uai();
            form.bio = profile.bio();
            form.publicProfile = profile.publicProfile();
            return form;
        }

        EditProfile profile() {
            var role = schoolRole == null || schoolRole.isEmpty() ? null : SchoolRole.valueOf(schoolRole);
            return new EditProfile(
                    name,
                    role,
                    Set.copyOf(List.of(disciplines)),
                    Set.copyOf(List.of(levels)),
                    academie,
                    uai,
                    bio,
                    publicProfile);
        }

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public String getSchoolRole() {
            return schoolRole;
        }

        public void setSchoolRole(String schoolRole) {
            this.schoolRole = schoolRole;
        }

        public String[] getDisciplines() {
            return disciplines.clone();
        }

        public void setDisciplines(String[] disciplines) {
            this.disciplines = disciplines.clone();
        }

        public String[] getLevels() {
            return levels.clone();
        }

        public void setLevels(String[] levels) {
            this.levels = levels.clone();
        }

        public String getAcademie() {
            return academie;
        }

        public void setAcademie(String academie) {
            this.academie = academie;
        }

        public String getUai() {
            return uai;
        }

        public void setUai(String uai) {
            this.uai = uai;
        }

        public String getBio() {
            return bio;
        }

        public void setBio(String bio) {
            this.bio = bio;
        }

        public boolean isPublicProfile() {
            return publicProfile;
        }

        public void setPublicProfile(boolean publicProfile) {
            this.publicProfile = publicProfile;
        }
    }
}
